"""Every text of the bot's own words, in English: a module for each area, a constant for each text.

A sentence is found here by searching for it, and a catalogue of another language could be made from these modules.
What names a platform stands in ``adapters/<name>/texts.py`` and ``config/texts.py``, the pages' words in their
templates. The rules, which ``tests/unit/test_words_of_ours.py`` and ``test_texts.py`` hold:

- A text is a whole sentence, or a whole label. What goes into it has a name, for ``str.format``:
  ``"There is no alert for “{words}” here."``. Dates have their form in the text: ``"{moment:%H:%M} UTC"``.
- A text whose words depend on a number is a :class:`bot.texts.plural.Plural`.
- A constant is called by what the text is for, stands once, and is used.

Logs stay English, and so do the words of a language that the engine reads (``bot/quotes/lang``, ``bot/text/lang``).
"""
