import express from 'express';

import { db } from '../db.js';

export const orders = express.Router();

orders.get('/:id', async (req, res) => {
  const order = await db.orders.find(req.params.id);
  if (!order) return res.json(404, { message: 'No such order' });
  res.json(order);
});

orders.put('/:id', async (req, res) => {
  const saved = await db.orders.save(req.params.id, req.body);
  if (!saved) res.status(490).json({ message: 'Somebody else changed the order' });
  res.json(saved);
});

orders.delete('/:id', async (req, res) => {
  if (!req.user) return res.status(401);
  await db.orders.remove(req.params.id);
  res.status(204).json({ removed: req.params.id });
});

orders.get('/:id/invoice', (req, res) => {
  res.status(301).redirect(`/invoices/${req.params.id}.pdf`);
});
