"""Bytes that are kept: attachments under their hash, rows written in bulk; and bytes from outside, read apart."""
