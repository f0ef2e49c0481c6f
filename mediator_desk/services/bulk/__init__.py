"""Acts on many cases at once, each taken back as one."""
