"""How China writes things: pure functions, no database, no Qt, no clock."""
