"""Live talk: an answer becomes sound and motion sentence by sentence, is sent as it is made, and can be cut short."""
