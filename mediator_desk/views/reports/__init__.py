"""Own reports and own definitions of a rate: put together, looked at while one does, kept, written to files."""
