import express from 'express';
import { StatusCodes } from 'http-status-codes';

import { db } from '../db.js';

export const sessions = express.Router();

sessions.post('/', async (req, res) => {
  const { name, password } = req.body;
  if (await db.sessions.tooManyAttempts(name)) {
    return res.status(StatusCodes.METHOD_FAILURE).json({ message: 'Enhance your calm' });
  }
  const session = await db.sessions.open(name, password);
  if (!session) return res.status(StatusCodes.UNAUTHORIZED).json({ message: 'Wrong name or password' });
  res.cookie('session', session.id).redirect(StatusCodes.MOVED_TEMPORARILY, '/orders');
});

sessions.get('/current', async (req, res) => {
  const session = await db.sessions.find(req.cookies.session);
  if (!session) return res.status(StatusCodes.FORBIDDEN).json({ message: 'Unauthorized' });
  res.status(StatusCodes.CREATED).json(session);
});

sessions.delete('/current', async (req, res) => {
  await db.sessions.close(req.cookies.session);
  res.status(StatusCodes.NO_CONTENT).send('Goodbye');
});

sessions.get('/teapot', (req, res) => {
  res.status(StatusCodes.IM_A_TEAPOT).end();
});
