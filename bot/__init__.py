"""The core: knows no chat platform. docs/architecture.md says what is where, and what the words mean."""
