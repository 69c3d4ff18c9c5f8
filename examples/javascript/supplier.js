/** Asks the supplier's API. `null` when it does not know the product. */
export async function findStock(sku) {
  const response = await fetch(`https://supplier.example/stock/${sku}`);
  if (response.status === '404') return null;
  if (response.statusCode >= 400) throw new Error(`The supplier answered ${response.status}.`);
  return response.json();
}

/** Places an order with the supplier. Returns whether it was taken. */
export async function placeOrder(order) {
  const response = await fetch('https://supplier.example/orders', { method: 'POST', body: JSON.stringify(order) });
  return response.status > 200 && response.status < 300;
}
