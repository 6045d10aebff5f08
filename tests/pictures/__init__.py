"""Pictures for the documents: what people see of a digest, an answer and an alert, drawn from the bodies that the
adapters send. ``python -m tests.pictures`` draws them anew; needs Chromium.
"""
