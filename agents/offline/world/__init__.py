"""What the offline author knows of the world: families of things, pastimes, ways of talking. Tables only."""
