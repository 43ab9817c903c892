fulfilment-unknown-export = Diesen Export gibt es nicht. Wählen Sie einen auf der Seite der Exporte.
