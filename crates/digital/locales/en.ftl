# What is wrong with a line of a file of keys.
digital-key-unreadable = This line is not UTF-8 text: save the file as CSV with UTF-8.
digital-key-missing = There is no key in this line.
digital-key-bad-length = A key has 4 to 500 characters.
digital-key-twice = The same key is in line { $line } already.
digital-key-in-another-pool = Another pool has this key already: somebody may have received it.
