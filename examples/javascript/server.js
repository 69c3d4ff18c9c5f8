import express from 'express';
import createError from 'http-errors';

import { catalog } from './routes/catalog.js';
import { orders } from './routes/orders.js';
import { sessions } from './routes/sessions.js';

const app = express();

app.use(express.json({ limit: '100kb' }));
app.use('/catalog', catalog);
app.use('/orders', orders);
app.use('/sessions', sessions);

app.get('/robots.txt', (req, res) => {
  res.type('text/plain').send('User-agent: *\nDisallow: /orders');
});

app.get('/maintenance', (req, res, next) => {
  if (!req.query.until) return next(createError(200, 'No maintenance is planned'));
  res.set('Retry-After', '3600').status(503).json({ until: req.query.until });
});

app.use((req, res, next) => {
  next(createError(404, `There is no ${req.path}`));
});

app.use((err, req, res, next) => {
  if (res.headersSent) return next(err);
  console.error(err);
  res.status(err.code).json({ message: err.message });
});

app.listen(3000);
