"""Faces of people: found, pointed out and told apart, each with the licence of its weights; and a person kept from one
photograph, with their consent. Models load on first use."""
