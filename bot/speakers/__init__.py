"""Identifies speakers: compares names and roles, and finds the same person across articles and over time. Pure."""
