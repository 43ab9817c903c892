fulfilment-unknown-export = There is no such export. Choose one on the page of exports.
