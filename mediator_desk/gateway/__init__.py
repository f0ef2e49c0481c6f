"""The bridge: what stands in public between consumers' phones and the desk. It puts letters in and tells states."""
