"""Avatars: a sculpture as a GLB or VRM with morph targets, and performances as tracks."""
