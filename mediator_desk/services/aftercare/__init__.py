"""After the agreement: performance, confirmation, follow-up, archive."""
