"""What the consumer of a case sees and is told."""
