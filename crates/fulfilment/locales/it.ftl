fulfilment-unknown-export = Questa esportazione non esiste. Ne scelga una dalla pagina delle esportazioni.
