"""r57extract"""
