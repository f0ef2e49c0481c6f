"""Bytes that are kept: attachments under their hash, and rows written in bulk."""
