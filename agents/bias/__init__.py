"""The bias audit: personas made alike but for one trait, measured."""
