"""Speech to text: recorded sound decoded within bounds, a tool with local weights and one over the network."""
