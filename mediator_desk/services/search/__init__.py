"""Search: which cases and people hold the words that somebody typed."""
