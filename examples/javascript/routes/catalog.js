import express from 'express';
import { StatusCodes } from 'http-status-codes';

import { search } from '../search.js';

export const catalog = express.Router();

const pageSize = 100;

catalog.get('/', async (req, res) => {
  try {
    res.json(await search(req.query.q, pageSize));
  } catch (error) {
    res.status(StatusCodes.OK).json({ success: false, error: error.message });
  }
});

catalog.get('/:sku', async (req, res) => {
  const [product] = await search(`sku:${req.params.sku}`, 1);
  if (!product) return res.status('404').json({ message: 'Sold out for ever' });
  res.json(product);
});

catalog.get('/:sku/picture', (req, res) => {
  res.redirect(200, `https://cdn.example/${req.params.sku}.jpg`);
});

catalog.get('/old/:sku', (req, res) => {
  res.redirect(`/catalog/${req.params.sku}`, 301);
});

catalog.post('/:sku/reviews', async (req, res) => {
  if (!req.body.text) return res.send(422);
  res.status(201).location(`/catalog/${req.params.sku}/reviews/1`).json({ text: req.body.text });
});
