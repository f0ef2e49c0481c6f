"""The practice committee: synthetic people, insurers and cases in real proportions, to learn and to measure with."""

from mediator_desk.practice.fill import fill_committee

__all__ = ["fill_committee"]
