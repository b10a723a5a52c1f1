"""Faces that move with speech: the tools ``phonemes`` and ``audio``, idle motion, and the expressions of emotions."""
