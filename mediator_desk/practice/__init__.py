"""The practice committee: synthetic people, insurers and cases in real proportions, to learn and to measure with."""
