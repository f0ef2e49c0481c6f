"""What comes after the agreement: performance, judicial confirmation, a new agreement, closing, the archive."""
