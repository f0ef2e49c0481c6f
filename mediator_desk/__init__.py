"""The mediation desk of an insurance association: queues, sessions, outcomes, agreements, monthly figures."""

__version__ = "0.1.0"
