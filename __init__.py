"""Describe anything; meet it. The public names, each loaded on first use."""
