"""Voices and casting: who can speak, and who speaks for whom."""
