"""Who measures how well a picture shows what a text says, one file a model."""
