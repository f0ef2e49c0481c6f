"""The consumer's side of the counter: letters that phones send, what they are told, what a desk makes of it."""
