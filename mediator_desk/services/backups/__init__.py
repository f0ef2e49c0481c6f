"""Backups as the people at the desk see them: what one says, one case out of it, what the trail tells of it."""
