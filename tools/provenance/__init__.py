"""What a made file says of itself: a signed C2PA statement, an imperceptible mark beside it, and the reading of both."""
