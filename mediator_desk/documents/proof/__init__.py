"""Papers that can be proved: read back before they are final, found again by their code, told from what was changed."""
