"""Quotations within quotations."""
