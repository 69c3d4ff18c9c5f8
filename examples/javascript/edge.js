import { findStock } from './supplier.js';

/** Runs at the edge: a request in, a `Response` out. */
export default {
  async fetch(request) {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === '/ping') return new Response('', { status: 204 });
    if (pathname === '/home') return Response.redirect('https://shop.example/', 200);

    const sku = searchParams.get('sku');
    if (sku === null) return new Response('Which product?', { statusCode: 400 });

    const stock = await findStock(sku);
    if (stock === null) return Response.json({ message: 'No such product' }, 404);
    return Response.json(stock, { status: 200, headers: { 'Cache-Control': 'max-age=60' } });
  },
};
