"""stub"""
NEAREST={}
SUFFIXES=[]
BY_KIND={}
