"""Case subsidies: what a case is worth to its mediator, and what was applied for."""
