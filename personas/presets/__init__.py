"""Finished personas that ship with the package."""
