"""Cases that somebody takes along in a file, to work on them without the office's network, and brings back."""
