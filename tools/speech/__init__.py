"""Speaking: the ``espeak`` tool, the effects on any voice, and the measures of sound."""
