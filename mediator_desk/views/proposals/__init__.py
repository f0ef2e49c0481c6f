"""The written proposal: put before the parties, objected to, or agreed to in silence."""
