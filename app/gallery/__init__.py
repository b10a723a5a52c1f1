"""Personas as a gallery of static pages."""
