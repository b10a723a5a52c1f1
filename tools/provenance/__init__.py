"""What a file says of itself: signed manifests (C2PA), an imperceptible mark, and reading both."""
