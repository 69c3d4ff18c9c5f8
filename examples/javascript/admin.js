import Router from '@koa/router';
import Koa from 'koa';

import { db } from './db.js';

const router = new Router();

router.post('/products', async (ctx) => {
  const product = await db.products.add(ctx.request.body);
  if (!product) ctx.throw('The product is incomplete', 422);
  ctx.status = 201;
  ctx.set('Location', `/products/${product.id}`);
  ctx.body = product;
});

router.delete('/products/:id', async (ctx) => {
  await db.products.remove(ctx.params.id);
  ctx.status = 204;
  ctx.body = { removed: ctx.params.id };
});

router.get('/reports', (ctx) => {
  ctx.redirect('/reports/today', 301);
});

new Koa().use(router.routes()).use(router.allowedMethods()).listen(3001);
