"""备份: which backups there are, where a second copy lies, proof, and putting back whole or one case."""
